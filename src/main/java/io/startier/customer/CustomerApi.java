package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Customers for programs (rows C1, C6, X2). Customers outside the caller's scope answer 404 like absent ones, fields at
 * fault 422, a change made from an old {@code version} 409. Unknown fields and those that the caller may not set are ignored:
 * the star for everybody, owner and team for salespeople.
 */
@RestController
@RequestMapping("/api/customers")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class CustomerApi {

    private static final int ROWS = 50;

    /** @param next the cursor of the next page; absent on the last */
    record Items(List<Item> items, String next) {}

    /**
     * A customer with the figures of the newest published assessment, which are absent before the first one.
     *
     * @param annualValue base currency
     * @param share of the company's sales in the basis years, 0–1
     * @param pendingStar the star that is proposed at the moment
     */
    record Item(
            String code,
            String name,
            String nameEn,
            String country,
            String industry,
            Stage stage,
            String owner,
            String team,
            Integer starInForce,
            Integer starActual,
            Integer starPotential,
            Integer starSuggested,
            String abc,
            BigDecimal annualValue,
            BigDecimal share,
            LocalDate lastOrder,
            Integer pendingStar,
            int version) {

        static Item of(CustomerRow row) {
            return new Item(
                    row.code(),
                    row.name(),
                    row.nameEn(),
                    row.country(),
                    row.industry(),
                    row.stage(),
                    row.owner(),
                    row.team(),
                    row.starInForce(),
                    row.starActual(),
                    row.starPotential(),
                    row.starSuggested(),
                    row.abc(),
                    row.annualValue(),
                    row.share(),
                    row.lastOrder(),
                    row.pendingStar(),
                    row.version());
        }
    }

    private final CustomerList list;
    private final Customers customers;
    private final CustomerEditing editing;
    private final CustomerRegister register;
    private final JsonMapper json;

    CustomerApi(
            CustomerList list,
            Customers customers,
            CustomerEditing editing,
            CustomerRegister register,
            JsonMapper json) {
        this.list = list;
        this.customers = customers;
        this.editing = editing;
        this.register = register;
        this.json = json;
    }

    /**
     * A page of 50.
     *
     * @param parameters classes of the models: {@code rfm_segment}, {@code rfm_group}, {@code r} and {@code fm} (1–5),
     *     {@code quadrant}, {@code eight_class}, {@code value_class}, {@code kaism}, {@code strategic_class},
     *     {@code pyramid}; {@code -} for customers that a model does not class; 422 for one that it does not have
     * @param sort value, name, code, star, actual, potential, suggested, abc, share, last-order, stage, owner, team or country
     * @param dir asc or desc
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    Items list(
            CustomerFilter basic,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String dir,
            @RequestParam(required = false) String cursor,
            CurrentUser user) {
        var filter = basic.withClasses(parameters);
        var address = ListAddress.of(filter, sort, dir);
        var place = cursor == null
                ? Place.start(address.sort(), address.descending())
                : Place.at(cursor, address.sort(), address.descending(), false);
        var page = list.page(filter, place, ROWS, user);
        return new Items(page.rows().stream().map(Item::of).toList(), page.next());
    }

    @GetMapping("/{code}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    CustomerDocument read(@PathVariable String code, CurrentUser user) {
        return document(customers.require(code, user));
    }

    /** 201 with the new customer's address; 409 where the code is taken. */
    @PostMapping
    ResponseEntity<CustomerDocument> create(@RequestBody CustomerDraft draft, CurrentUser user) {
        var created = editing.create(draft, user);
        var address = UriComponentsBuilder.fromPath("/api/customers/{code}")
                .encode()
                .buildAndExpand(created.code())
                .toUri();
        return ResponseEntity.created(address).body(document(created));
    }

    /** Replaces the whole record: what is left out is emptied. Owner and team stay where they are left out. */
    @PutMapping("/{code}")
    CustomerDocument replace(@PathVariable String code, @RequestBody CustomerDraft draft, CurrentUser user) {
        editing.change(code, draft, user);
        return document(customers.require(code, user));
    }

    /** Changes the fields that are sent; null empties one. */
    @PatchMapping("/{code}")
    CustomerDocument change(@PathVariable String code, @RequestBody ObjectNode fields, CurrentUser user) {
        var current = editing.draftOf(customers.requireToChange(code, user));
        var merged = (ObjectNode) json.valueToTree(current);
        merged.remove("version");
        merged.setAll(fields);
        editing.change(code, json.treeToValue(merged, CustomerDraft.class), user);
        return document(customers.require(code, user));
    }

    private CustomerDocument document(CustomerView customer) {
        return CustomerDocument.of(customer, register.profileOf(customer.id()), editing.draftOf(customer));
    }
}
