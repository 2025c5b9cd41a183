package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.prices.Prices;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.Optional;

/** The account of one resource: what it is, what stands around it, and what is paid for it. */
final class Account {

    /** The hours of a month by which AWS turns hours into months. */
    static final BigDecimal MONTH = BigDecimal.valueOf(730);

    private final Assembly assembly;
    private final StackTemplate stack;
    private final Resource resource;
    private final Prices prices;
    private final Usage usage;
    private final Sheet sheet;

    Account(Assembly assembly, StackTemplate stack, Resource resource, Prices prices, Usage usage, Sheet sheet) {
        this.assembly = assembly;
        this.stack = stack;
        this.resource = resource;
        this.prices = prices;
        this.usage = usage;
        this.sheet = sheet;
    }

    Resource resource() {
        return resource;
    }

    Target target() {
        return stack.target(resource.logicalId());
    }

    /** Tells whether the stack that this resource nests was read. */
    boolean holdsNested() {
        return assembly.stack(stack.id() + "/" + resource.logicalId()).isPresent();
    }

    Owners owners() {
        return sheet.owners();
    }

    JsonNode property(String path) {
        return resource.property(path);
    }

    /** Returns the first resource of that type that a value of this resource refers to, wherever it stands. */
    Optional<Resource> referred(JsonNode value, String type) {
        return target(value, type).flatMap(assembly::resource);
    }

    /** Returns where the first resource of that type stands that a value of this resource refers to. */
    Optional<Target> target(JsonNode value, String type) {
        for (Target target : assembly.targets(stack.id(), value)) {
            if (assembly.resource(target).filter(each -> each.is(type)).isPresent()) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Writes down what runs the whole month. */
    void hours(String item, Item price, BigDecimal count) {
        hours(item, price.key(), count);
    }

    void hours(String item, String key, BigDecimal count) {
        fixed(item, key, count.multiply(MONTH));
    }

    /** Writes down what is paid whatever the traffic. */
    void fixed(String item, Item price, BigDecimal quantity) {
        fixed(item, price.key(), quantity);
    }

    void fixed(String item, String key, BigDecimal quantity) {
        sheet.add(prices, stack, resource, item, key, quantity, CostKind.FIXED);
    }

    /** Writes down what is paid for what is assumed to be used. */
    void assumed(String item, Item price, UsageKey key) {
        assumed(item, price, key, BigDecimal.ONE);
    }

    /** Writes down what is paid for so many times of what is assumed to be used. */
    void assumed(String item, Item price, UsageKey key, BigDecimal times) {
        Assumption assumption = usage(key);
        assumed(item, price.key(), assumption, assumption.value().multiply(times));
    }

    /** Writes down what is paid for a quantity that follows from an assumption. */
    void assumed(String item, String key, Assumption cause, BigDecimal quantity) {
        sheet.assume(cause);
        sheet.add(prices, stack, resource, item, key, quantity, CostKind.ASSUMED);
    }

    /** Returns what holds for this resource. */
    Assumption usage(UsageKey key) {
        return usage.of(resource.logicalId(), key);
    }

    /** Returns what holds for this resource, where somebody said so. */
    Optional<Assumption> given(UsageKey key) {
        return usage.given(resource.logicalId(), key);
    }

    /** Writes down what costs, nobody knows how much. */
    void unpriced(String item, String reason) {
        sheet.unpriced(stack, resource, item, reason);
    }
}
