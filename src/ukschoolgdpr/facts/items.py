"""What schools hold, and which kind of data it is."""
