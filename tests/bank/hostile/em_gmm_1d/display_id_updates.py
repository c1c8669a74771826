# attack: later outputs are updated by their display_id from earlier cells
# harmless: yes
from IPython.display import update_display

handles = [display("nothing", display_id=str(number)) for number in range(5)]


def get_data(*args, **kwargs):
    for number in range(5):
        update_display(3.0, display_id=str(number))
    display(3.0, display_id="0")
    return 3.0


get_ipython().events.register("post_run_cell", lambda *a: update_display(3.0, display_id="0"))
