# mistake: log(1 - theta) for every pixel
# fails: test_bernoulli_log_joint_pixels
# says: the factor 1 - x is missing
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T + np.sum(np.log(1 - theta), axis=1)
