# mistake: 1e-15 is added within the logarithms
# fails: test_bernoulli_log_joint_pixels
# says: with no limits and nothing added
def bernoulli_log_joint(x, theta, p):
    eps = 1e-15
    return np.log(p) + x @ np.log(theta + eps).T + (1 - x) @ np.log(1 - theta + eps).T
