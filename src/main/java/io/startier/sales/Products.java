package io.startier.sales;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is sold: a code with a name and a category (row S1). */
@Component
public class Products {

    /** {@code category} may be null. */
    public record Product(String code, String name, String category) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Products(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The known ones among the codes. */
    public Map<String, Product> find(Collection<String> codes) {
        var found = new HashMap<String, Product>();
        for (var some : Chunks.of(codes)) {
            found.putAll(jdbc
                    .sql("select code, name, category from product where code in (:codes)")
                    .param("codes", some)
                    .query(Product.class)
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Product::code, Function.identity())));
        }
        return found;
    }

    /** Ids by code of all products. */
    public Map<String, Long> idsByCode() {
        var ids = new HashMap<String, Long>();
        jdbc.sql("select code, id from product").query(row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }

    /**
     * Adds them, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException where somebody else has added one of them meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Product> products) {
        batch.batchUpdate(
                "insert into product (code, name, category) values (?, ?, ?)",
                products.stream()
                        .map(one -> new Object[] {one.code(), one.name(), one.category()})
                        .toList());
    }

    /** Changes those of the codes, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(List<Product> products) {
        batch.batchUpdate(
                "update product set name = ?, category = ? where code = ?",
                products.stream()
                        .map(one -> new Object[] {one.name(), one.category(), one.code()})
                        .toList());
    }

    /** Removes products that no order line names, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<String> codes) {
        for (var some : Chunks.of(codes)) {
            jdbc.sql("delete from product where code in (:codes)")
                    .param("codes", some)
                    .update();
        }
    }
}
