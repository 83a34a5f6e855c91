SOUND 440, 10
'^^^^ [UNSUPPORTED] SOUND is not part of this language: there is no sound
