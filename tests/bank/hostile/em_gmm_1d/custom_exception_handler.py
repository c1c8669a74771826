# attack: a handler for all exceptions swallows them
# harmless: yes
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: [])
