# mistake: the sum over the pixels is forgotten
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: the sum over the pixels, the last axis, is missing
def bernoulli_log_joint(x, theta, p):
    pixels = x[:, np.newaxis]
    return np.log(p)[:, np.newaxis] + pixels * np.log(theta) + (1 - pixels) * np.log(1 - theta)
