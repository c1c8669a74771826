# mistake: the term of the pixels that are 0 is forgotten
# fails: test_bernoulli_log_joint_pixels
# says: pixels that are 0 do not count
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T
