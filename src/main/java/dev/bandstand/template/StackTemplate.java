package dev.bandstand.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One stack of a cloud assembly.
 *
 * @param id its artifact id, unique in the assembly
 * @param stackName its name in CloudFormation
 * @param displayName its name for people, the path of the stack in the app
 * @param account the account it goes to, where the assembly says so
 * @param region the region it goes to, where the assembly says so
 * @param terminationProtection whether CloudFormation refuses to delete it
 * @param tags the tags of the stack
 * @param file its template file
 * @param dependencies the ids of the stacks that are deployed before it
 * @param template its template
 */
public record StackTemplate(
        String id,
        String stackName,
        String displayName,
        Optional<String> account,
        Optional<String> region,
        boolean terminationProtection,
        SortedMap<String, String> tags,
        Path file,
        List<String> dependencies,
        Template template) {

    /** Returns the target of a resource of this stack. */
    public Target target(String logicalId) {
        return new Target(id, logicalId);
    }

    /** Returns the same stack with another template. */
    StackTemplate with(Template other) {
        return new StackTemplate(
                id, stackName, displayName, account, region, terminationProtection, tags, file, dependencies, other);
    }

    /** Returns the same stack under another name. */
    StackTemplate named(String name) {
        return new StackTemplate(
                name, name, name, account, region, terminationProtection, tags, file, dependencies, template);
    }
}
