# mistake: log theta for every pixel
# fails: test_bernoulli_log_joint_pixels
# says: the factor x is missing
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + np.log(theta).sum(axis=1) + (1 - x) @ np.log(1 - theta).T
