"""The icon in the system tray, where the system has one."""
