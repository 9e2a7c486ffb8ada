package io.github.tikcalc.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through the tags of a part. Names are read without their prefix. Not thread-safe. */
final class PartReader implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private final String part;

  PartReader(InputStream in, String part) throws IOException {
    this.in = in;
    this.part = part;
    try {
      xml = FACTORY.createXMLStreamReader(PartText.of(in));
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else stands on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes to the next start tag; null where there is none left. */
  @Nullable String start() throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return xml.getLocalName();
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return null;
      }
    }
  }

  /** Goes to the next start tag within the element of this name; null at its end. */
  @Nullable String startWithin(String element) throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return xml.getLocalName();
      }
      if ((event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))
          || event == XMLStreamConstants.END_DOCUMENT) {
        return null;
      }
    }
  }

  /** An attribute of the tag it stands at; null where it has none of this name. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text of the element it stands at, which it passes. */
  void text(StringBuilder text) throws IOException {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.END_DOCUMENT -> depth = 0;
        default -> {}
      }
    }
  }

  /** Adds a string in runs, without the reading aids of Japanese, and passes its element. */
  void string(String element, StringBuilder text) throws IOException {
    for (String tag = startWithin(element); tag != null; tag = startWithin(element)) {
      if (tag.equals("t")) {
        text(text);
      } else if (tag.equals("rPh")) {
        text(new StringBuilder());
      }
    }
  }

  private int next() throws IOException {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  private IOException wrong(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof XlsxException ours) {
      return ours;
    }
    String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
    return new XlsxException(part + " is damaged" + where + " (save the workbook anew)", e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
