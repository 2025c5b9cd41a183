package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One intrinsic inside a value that stands for something else. */
public sealed interface Reference {

    /**
     * A {@code Ref}, a {@code Fn::GetAtt} or a {@code ${...}} inside {@code Fn::Sub}.
     *
     * @param name the logical id of a resource or a parameter of the same template
     * @param attribute the attribute, for {@code Fn::GetAtt}
     */
    record Named(String name, Optional<String> attribute) implements Reference {}

    /**
     * A {@code Fn::GetStackOutput}, CloudFormation's reference to another stack that needs no export.
     *
     * @param stackName the name of the other stack, as a value
     * @param outputName the logical id of its output, as a value
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html">Fn::GetStackOutput</a>
     */
    record StackOutput(JsonNode stackName, JsonNode outputName) implements Reference {}

    /**
     * A {@code Fn::ImportValue}.
     *
     * @param exportName the name of the export, as a value
     */
    record Import(JsonNode exportName) implements Reference {}
}
