"""Attribution: whose words a position rests on."""
