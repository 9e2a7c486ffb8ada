package io.github.tikcalc.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a workbook beside its sheets. */
final class WorkbookParts {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOC =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private WorkbookParts() {}

  /** The XML of each by its name in the archive, in the order in which they stand there. */
  static Map<String, String> of(List<String> names) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes(names));
    parts.put("_rels/.rels", relation(relationTag(1, "officeDocument", "xl/workbook.xml")));
    parts.put("xl/workbook.xml", workbook(names));
    parts.put("xl/_rels/workbook.xml.rels", workbookRelations(names));
    parts.put("xl/styles.xml", styles());
    parts.replaceAll((name, xml) -> BEGIN + xml);
    return parts;
  }

  private static String contentTypes(List<String> names) {
    StringBuilder xml =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(xml, "workbook", "sheet.main+xml");
    override(xml, "styles", "styles+xml");
    for (int i = 1; i <= names.size(); i++) {
      override(xml, "worksheets/sheet" + i, "worksheet+xml");
    }
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>");
  }

  private static String workbook(List<String> names) {
    StringBuilder xml =
        new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOC + "\"><sheets>");
    for (int i = 1; i <= names.size(); i++) {
      xml.append("<sheet name=\"");
      EscapedText.write(names.get(i - 1), xml);
      xml.append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String workbookRelations(List<String> names) {
    StringBuilder xml = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      xml.append(relationTag(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    return relation(xml + relationTag(names.size() + 1, "styles", "styles.xml"));
  }

  private static String relation(String tags) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + tags + "</Relationships>";
  }

  private static String relationTag(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + DOC
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String styles() {
    StringBuilder formats = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    CellStyle[] all = CellStyle.values();
    for (CellStyle style : all) {
      int id = style.code().equals("General") ? 0 : 164 + style.number();
      if (id > 0) {
        formats.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + style.code() + "\"/>");
      }
      String font = style == CellStyle.HEADER ? "1\" applyFont=\"1" : "0";
      cells.append("<xf numFmtId=\"" + id + "\" fontId=\"" + font);
      cells.append("\" fillId=\"0\" borderId=\"0\" xfId=\"0\"");
      cells.append(id > 0 ? " applyNumberFormat=\"1\"" : "");
      cells.append(
          style == CellStyle.WRAPPED
              ? " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
              : "/>");
    }
    long own = formats.chars().filter(c -> c == '<').count();
    String font = "<sz val=\"11\"/><name val=\"Calibri\"/>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\">"
        + "<numFmts count=\""
        + own
        + "\">"
        + formats
        + "</numFmts>"
        + "<fonts count=\"2\"><font>"
        + font
        + "</font><font><b/>"
        + font
        + "</font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs>"
        + "<cellXfs count=\""
        + all.length
        + "\">"
        + cells
        + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
        + "</cellStyles></styleSheet>";
  }
}
