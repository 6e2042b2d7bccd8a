"""The only package that touches pjsua2; everything in it lives on the SIP thread."""
