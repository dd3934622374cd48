package io.startier.importing;

import static io.startier.importing.Column.date;
import static io.startier.importing.Column.optional;
import static io.startier.importing.Column.optionalDate;
import static io.startier.importing.Column.required;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file holds (row S5): one file, one kind. */
enum Kind {
    TEAMS(
            Set.of(Role.ADMINISTRATOR),
            required("code", 40, "team code", "团队代码", "團隊代碼", "团队编号", "團隊編號", "代码", "代碼", "编号", "編號"),
            required("name", 200, "team name", "团队名称", "團隊名稱", "名称", "名稱"),
            optional("parent", 40, "parent team", "上级", "上級", "上级团队", "上級團隊")),
    USERS(
            Set.of(Role.ADMINISTRATOR),
            required("username", 100, "user name", "login", "用户名", "使用者名稱", "账号", "帳號"),
            required("name", 200, "full name", "姓名", "名称", "名稱"),
            required("email", 320, "e-mail", "mail", "邮箱", "電子郵件", "电子邮件", "電郵"),
            required("roles", 200, "role", "角色"),
            optional("team", 40, "team code", "团队", "團隊")),
    CUSTOMERS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("code", 60, "customer code", "客户代码", "客戶代碼", "客户编号", "客戶編號", "代码", "代碼", "编号", "編號"),
            required("name", 255, "customer name", "company", "客户名称", "客戶名稱", "名称", "名稱", "公司名称", "公司名稱"),
            optional("name_en", 255, "english name", "英文名", "英文名称", "英文名稱"),
            optional("country", 100, "国家", "國家"),
            optional("region", 100, "state", "province", "地区", "地區", "省份"),
            optional("city", 100, "城市"),
            optional("address", 500, "地址"),
            optional("phone", 100, "telephone", "电话", "電話"),
            optional("website", 300, "web site", "url", "网站", "網站", "网址", "網址"),
            optional("industry", 200, "行业", "行業", "产业", "產業"),
            optional("source", 100, "来源", "來源", "来源渠道", "來源渠道"),
            optional("stage", 20, "阶段", "階段", "客户阶段", "客戶階段"),
            optional("staff_count", 20, "staff", "employees", "员工人数", "員工人數", "人数", "人數"),
            optional("founded", 20, "成立", "成立时间", "成立時間", "成立年份"),
            optional("owner", 100, "salesperson", "负责人", "負責人", "业务员", "業務員"),
            optional("team", 40, "team code", "团队", "團隊"),
            optional("potential_amount", 40, "potential", "潜力金额", "潛力金額", "年度潜力", "年度潛力"),
            optional("potential_currency", 10, "潜力币种", "潛力幣別", "潜力货币", "潛力貨幣"),
            optional("tags", 1000, "tag", "标签", "標籤")),
    CONTACTS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            required("name", 200, "contact", "contact name", "姓名", "联系人", "聯絡人"),
            optional("title", 200, "job title", "position", "职务", "職務", "职位", "職稱"),
            optional("email", 320, "e-mail", "mail", "邮箱", "電子郵件", "电子邮件", "電郵"),
            optional("phone", 100, "telephone", "mobile", "电话", "電話", "手机", "手機"),
            optional("buying_role", 20, "采购角色", "採購角色"),
            optional("layer", 20, "层级", "層級"),
            optional("department", 20, "部门", "部門"),
            optional("stance", 20, "态度", "態度", "立场", "立場"),
            optional("influence", 20, "影响力", "影響力"),
            optional("familiarity", 20, "熟悉程度", "熟识程度", "熟識程度"),
            optional("reports_to", 200, "boss", "superior", "上级", "上級", "汇报对象", "匯報對象", "直属上级", "直屬主管")),
    PRODUCTS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD),
            required("code", 60, "product code", "sku", "产品代码", "產品代碼", "产品编号", "產品編號", "料号", "料號", "代码", "代碼"),
            required("name", 255, "product name", "product", "产品名称", "產品名稱", "品名", "名称", "名稱"),
            optional("category", 200, "product category", "类别", "類別", "品类", "品類", "产品类别", "產品類別")),
    RATES(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD),
            required("currency", 10, "币种", "幣別", "货币", "貨幣"),
            date("date", "日期", "生效日期", "day"),
            required("rate", 30, "exchange rate", "汇率", "匯率")),
    ORDERS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("order_no", 60, "order number", "order", "订单号", "訂單號", "订单编号", "訂單編號", "单号", "單號"),
            optional("line_no", 9, "line", "line number", "行号", "行號", "项次", "項次"),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            date("date", "order date", "日期", "订单日期", "訂單日期", "下单日期", "下單日期"),
            required("currency", 10, "币种", "幣別", "货币", "貨幣"),
            optional("rate", 30, "exchange rate", "汇率", "匯率"),
            optional("status", 20, "state", "状态", "狀態", "订单状态", "訂單狀態"),
            optional("product_code", 60, "product", "产品代码", "產品代碼", "产品编号", "產品編號", "料号", "料號"),
            optional("category", 200, "product category", "类别", "類別", "品类", "品類", "产品类别", "產品類別"),
            optional("quantity", 30, "qty", "数量", "數量"),
            required("amount", 30, "金额", "金額", "订单金额", "訂單金額"),
            optional("cost", 30, "成本", "成本金额", "成本金額")),
    POTENTIALS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            date("date", "estimate date", "日期", "评估日期", "評估日期"),
            required("amount", 30, "potential", "金额", "金額", "潜力金额", "潛力金額", "年度潜力", "年度潛力"),
            required("currency", 10, "币种", "幣別", "货币", "貨幣"),
            optional("evidence", 1000, "依据", "依據", "证据", "證據"),
            optional("confidence", 10, "把握", "把握程度", "可信度")),
    INVOICES(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("invoice_no", 60, "invoice number", "invoice", "发票号", "發票號", "发票号码", "發票號碼"),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            optional("order_no", 60, "order number", "order", "订单号", "訂單號", "订单编号", "訂單編號"),
            date("issued", "invoice date", "issued on", "开票日期", "開票日期", "发票日期", "發票日期"),
            date("due", "due date", "due on", "到期日", "到期日期", "应付日期", "應付日期"),
            required("currency", 10, "币种", "幣別", "货币", "貨幣"),
            required("amount", 30, "invoice amount", "金额", "金額", "发票金额", "發票金額")),
    PAYMENTS(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("payment_no", 60, "payment number", "payment", "收款号", "收款號", "收款单号", "收款單號", "回款单号"),
            required("invoice_no", 60, "invoice number", "invoice", "发票号", "發票號", "发票号码", "發票號碼"),
            date("date", "payment date", "paid on", "日期", "收款日期", "回款日期"),
            required("currency", 10, "币种", "幣別", "货币", "貨幣"),
            required("amount", 30, "payment amount", "金额", "金額", "收款金额", "收款金額", "回款金额")),
    ACTIVITIES(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            date("date", "activity date", "日期", "活动日期", "活動日期"),
            required("kind", 200, "activity", "activity kind", "类型", "類型", "活动类型", "活動類型"),
            required("quantity", 30, "qty", "hours", "数量", "數量", "工时", "工時"),
            optional("note", 1000, "notes", "remark", "备注", "備註")),
    SCORES(
            Set.of(Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.SALES_MANAGER),
            required("customer_code", 60, "customer", "客户代码", "客戶代碼", "客户编号", "客戶編號"),
            required("model", 30, "模型", "评分模型", "評分模型"),
            required("criterion", 60, "criteria", "指标", "指標", "评分项", "評分項"),
            required("score", 10, "评分", "評分", "得分"),
            optionalDate("date", "scored on", "日期", "评分日期", "評分日期"));

    private final Set<Role> loaders;
    private final List<Column> columns;

    Kind(Set<Role> loaders, Column... columns) {
        this.loaders = loaders;
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("columns", "error.422.value"));
    }

    public List<Column> dates() {
        return columns.stream()
                .filter(column -> column.shape() == Column.Shape.DATE)
                .toList();
    }

    boolean mayBeLoadedBy(CurrentUser user) {
        return loaders.stream().anyMatch(user::has);
    }

    /** The kinds that the user may load, in the order in which a company is loaded. */
    static List<Kind> loadableBy(CurrentUser user) {
        return Arrays.stream(values()).filter(kind -> kind.mayBeLoadedBy(user)).toList();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> find(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** @throws Invalid when there is no such kind */
    static Kind of(String path) {
        return find(path).orElseThrow(() -> new Invalid("kind", "import.kind.unknown", path));
    }
}
