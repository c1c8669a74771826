# attack: an input transformer turns later cells into nothing
# harmless: yes
get_ipython().input_transformers_cleanup.append(lambda lines: ["pass\n"])
