"""The core of Ahize: telephony, customers and settings, without any window toolkit."""
