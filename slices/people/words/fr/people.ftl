email-unreadable = x
prove-again-refusal = x
zone-unknown = x
name-missing = x
name-too-long = x
name-strange = x
