SOUND 440, 10
'^^^^ [UNSUPPORTED] SOUND is not part of this language: there is no sound
BEEP
'^^^ [UNSUPPORTED] BEEP is not part of this language: print CHR$(7) for a bell
