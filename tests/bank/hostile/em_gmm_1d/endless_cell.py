# attack: a loop that ignores interrupts, in a cell
# harmless: no
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
