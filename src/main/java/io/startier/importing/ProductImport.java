package io.startier.importing;

import io.startier.sales.Products;
import io.startier.sales.Products.Product;
import io.startier.shared.Conflict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Products (row S1): how they stand in files and how they are kept. */
@Component
class ProductImport implements RowReader, RecordStore {

    private final Products products;

    ProductImport(Products products) {
        this.products = products;
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public RecordType type() {
        return RecordType.PRODUCT;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("code", "name");
        var given = Fields.none().with("name", cells.text("name")).with("category", cells.text("category"));
        return List.of(new Entry(RecordType.PRODUCT, cells.key("code"), given));
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var found = new HashMap<String, Fields>();
        products.find(keys)
                .forEach((code, product) -> found.put(
                        code, Fields.none().with("name", product.name()).with("category", product.category())));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        products.add(products(changes.stream().filter(Change::isNew)));
        products.change(products(changes.stream().filter(change -> !change.isNew())));
    }

    private static List<Product> products(Stream<Change> changes) {
        return changes.map(change -> new Product(
                        change.key(), change.after().get("name"), change.after().get("category")))
                .toList();
    }

    @Override
    public void remove(List<String> keys, Load load) {
        try {
            products.remove(keys);
        } catch (DataIntegrityViolationException ordered) {
            throw new Conflict("import.undo.used");
        }
    }
}
