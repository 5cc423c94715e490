"""The window: Qt that shows the dialogue. Inside, only `document` writes to the store."""
