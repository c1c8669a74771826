# mistake: theta brought to (D, K) by reshape
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: theta is brought to (D, K) by reshape
def bernoulli_log_joint(x, theta, p):
    turned = theta.reshape(theta.shape[1], theta.shape[0])
    return np.log(p) + x @ np.log(turned) + (1 - x) @ np.log(1 - turned)
