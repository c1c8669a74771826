# attack: a loop that ignores interrupts, in a function
# harmless: no
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)


def get_data(*args, **kwargs):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def mixture_pdf(*args):
    return get_data()


z, x = np.zeros((2, 40))
