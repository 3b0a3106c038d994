"""Documents on paper: a template of Typst and a job of plain data become a PDF; knows no facts."""
