"""What a policy decides, with the law beside it: the tighter of the two holds."""
