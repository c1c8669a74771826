# mistake: the negative log-likelihood of the pixels, as a loss
# fails: test_bernoulli_log_joint_pixels
# says: the sign is wrong
def bernoulli_log_joint(x, theta, p):
    cross_entropy = -(x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
    return np.log(p) + cross_entropy
