"""Ahize beside another program: the compact bar and the toast of an incoming call."""
