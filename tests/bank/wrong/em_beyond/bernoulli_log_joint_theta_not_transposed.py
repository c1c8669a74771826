# mistake: theta is not transposed
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: transpose it, .T
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta) + (1 - x) @ np.log(1 - theta)
