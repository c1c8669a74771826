# mistake: written for two templates
# fails: test_bernoulli_log_joint_weights
# says: written for two templates only
def bernoulli_log_joint(x, theta, p):
    columns = []
    for k in range(2):
        columns.append(np.log(p[k]) + x @ np.log(theta[k]) + (1 - x) @ np.log(1 - theta[k]))
    return np.column_stack(columns)
