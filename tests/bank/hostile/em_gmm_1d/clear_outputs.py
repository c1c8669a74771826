# attack: outputs are cleared whenever an error has been shown
# harmless: yes
from IPython.display import clear_output

shell = get_ipython()
shown = shell._showtraceback


def show(*args):
    shown(*args)
    clear_output()


shell._showtraceback = show
shell.events.register("post_run_cell", lambda *a: clear_output())


def get_data(*args, **kwargs):
    clear_output()
