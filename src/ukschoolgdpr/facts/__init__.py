"""What is decided upon: schools, processing, requests and calendars."""
