package uz.erp.analytics.daydocument;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.daydocument.Letter.Entry;
import uz.erp.analytics.daydocument.Letter.Section;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.tenancy.TenantScope;

/** Puts a day's figures into words of one language, in the bound store's currency. */
@Component
class LetterWriter {

  private static final int MOST_ENTRIES = 10;
  private static final int LONGEST_NAME = 40;

  private final MessageSource messages;

  LetterWriter(MessageSource messages) {
    this.messages = messages;
  }

  Letter write(DayFigures figures, Locale language) {
    DateTimeFormatter date =
        DateTimeFormatter.ofPattern(text("daydocument.date_pattern", language), Locale.ROOT);
    return new Letter(
        language.getLanguage(),
        text("daydocument.title", language, date.format(figures.day().date())),
        entries(figures.day(), language),
        sections(figures, language));
  }

  private List<Entry> entries(DailyReport day, Locale language) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("sales", language, money(day.totalSales(), language)));
    entries.add(entry("receipts", language, String.valueOf(day.totalSalesCount())));
    entries.add(entry("average", language, money(day.avgSaleAmount(), language)));
    entries.add(
        entry(
            "refunds",
            language,
            money(day.refundsTotal(), language) + " (" + day.refundsCount() + ")"));
    entries.add(entry("profit", language, money(day.totalProfit(), language)));
    if (day.costCoverage() != null) {
      entries.add(entry("coverage", language, day.costCoverage() + " %"));
    }
    entries.add(entry("discounts", language, money(day.totalDiscount(), language)));
    entries.add(entry("tax", language, money(day.totalTax(), language)));
    entries.add(entry("customers", language, String.valueOf(day.uniqueCustomers())));
    return entries;
  }

  private List<Section> sections(DayFigures figures, Locale language) {
    List<Section> sections = new ArrayList<>();
    add(
        sections,
        "methods",
        language,
        figures.byMethod(),
        method -> named(method.name(), money(method.totalSales(), language)));
    add(
        sections,
        "cashiers",
        language,
        figures.byCashier(),
        cashier ->
            named(
                cashier.cashierName(),
                money(cashier.figures().totalSales(), language)
                    + " ("
                    + cashier.figures().totalSalesCount()
                    + ")"));
    add(
        sections,
        "products",
        language,
        figures.topProducts(),
        product -> named(product.productName(), money(product.totalRevenue(), language)));
    return sections;
  }

  private <T> void add(
      List<Section> sections,
      String title,
      Locale language,
      List<T> parts,
      Function<T, Entry> entry) {
    if (parts.isEmpty()) {
      return;
    }
    List<Entry> entries = new ArrayList<>(parts.stream().limit(MOST_ENTRIES).map(entry).toList());
    if (parts.size() > MOST_ENTRIES) {
      entries.add(entry("more", language, String.valueOf(parts.size() - MOST_ENTRIES)));
    }
    sections.add(new Section(text("daydocument." + title, language), entries));
  }

  private Entry entry(String label, Locale language, String value) {
    return new Entry(text("daydocument." + label, language), value);
  }

  /** A name that others chose: on one line and not too long. */
  private static Entry named(String name, String value) {
    String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
    int[] characters = line.codePoints().limit(LONGEST_NAME).toArray();
    String shown = new String(characters, 0, characters.length);
    return new Entry(shown.length() < line.length() ? shown + "…" : shown, value);
  }

  private static String money(MoneySum sum, Locale language) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(language));
    return format.format(sum.amount()) + "\u00a0" + TenantScope.current().currency();
  }

  private String text(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
