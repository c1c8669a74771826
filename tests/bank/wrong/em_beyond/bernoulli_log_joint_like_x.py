# mistake: the table takes its type from x
# fails: test_bernoulli_log_joint_pixels
# says: take its type from x
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros_like(x, shape=(len(x), len(p)))
    log_joint[:] = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint
