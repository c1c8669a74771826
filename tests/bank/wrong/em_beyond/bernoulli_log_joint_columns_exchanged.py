# mistake: templates in reverse order
# fails: test_bernoulli_log_joint_pixels
# says: the columns are exchanged
def bernoulli_log_joint(x, theta, p):
    columns = []
    for weight, template in zip(p, theta):
        columns.insert(0, np.log(weight) + x @ np.log(template) + (1 - x) @ np.log(1 - template))
    return np.column_stack(columns)
