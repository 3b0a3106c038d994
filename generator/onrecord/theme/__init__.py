"""What every publication's site has around its pages: templates, styles, fonts, scripts."""
