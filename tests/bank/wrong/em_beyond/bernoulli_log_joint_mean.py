# mistake: the mean over the pixels
# fails: test_bernoulli_log_joint_pixels
# says: the mean over the pixels is taken
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p) + np.mean(np.log(factors), axis=2)
