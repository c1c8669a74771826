# mistake: log odds without the empty picture
# fails: test_bernoulli_log_joint_pixels
# says: the sum of log(1 - theta) over all pixels is missing
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta / (1 - theta)).T
