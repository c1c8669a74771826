# mistake: squared distances as for a Gaussian
# fails: test_bernoulli_log_joint_pixels
# says: half of the sum of (x - theta) squared
def bernoulli_log_joint(x, theta, p):
    return np.log(p) - 0.5 * np.sum((x[:, np.newaxis] - theta) ** 2, axis=2)
