# mistake: the second term is subtracted
# fails: test_bernoulli_log_joint_pixels
# says: the second term of (6) is subtracted
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T - (1 - x) @ np.log(1 - theta).T
