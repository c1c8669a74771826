# attack: the shell is told to exit, so that later cells are not run
# harmless: yes
get_ipython().ask_exit()
get_ipython().exit_now = True
get_ipython().kernel.shell.keepkernel_on_exit = True
raise SystemExit(0)
