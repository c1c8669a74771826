# mistake: equal pictures come once
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: the result has the shape
def bernoulli_log_joint(x, theta, p):
    x = np.unique(x, axis=0)
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
