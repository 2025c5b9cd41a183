package dev.bandstand.cost;

/**
 * A stack within a stack; what stands in it is paid there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html">AWS::CloudFormation::Stack</a>
 */
final class NestedStackCost implements Priced {

    @Override
    public void charge(Account account) {
        if (!account.holdsNested()) {
            account.unpriced("Nested stack", "its template does not lie beside that of its parent");
        }
    }
}
