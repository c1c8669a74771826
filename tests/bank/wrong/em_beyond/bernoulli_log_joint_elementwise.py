# mistake: * for @
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: Here x has the shape (m, D)
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x * np.log(theta) + (1 - x) * np.log(1 - theta)
