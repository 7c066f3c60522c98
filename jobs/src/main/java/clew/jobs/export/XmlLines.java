package clew.jobs.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0, with only such characters as it allows. */
final class XmlLines {
  private final XMLStreamWriter to;

  XmlLines(Writer to) throws IOException {
    try {
      this.to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
      this.to.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  XmlLines open(String element, String... attributes) throws IOException {
    try {
      to.writeCharacters("\n");
      to.writeStartElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element without content. */
  XmlLines empty(String element, String... attributes) throws IOException {
    try {
      to.writeEmptyElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with text. */
  XmlLines element(String element, String text, String... attributes) throws IOException {
    try {
      to.writeStartElement(element);
      attributes(attributes);
      to.writeCharacters(Characters.legal(text));
      to.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Closes the element that is open. */
  XmlLines close() throws IOException {
    try {
      to.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Closes all; the writer below stays open. */
  void end() throws IOException {
    try {
      to.writeEndDocument();
      to.writeCharacters("\n");
      to.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      // A line end in an attribute would come back as a blank.
      to.writeAttribute(attributes[i], Characters.line(attributes[i + 1]));
    }
  }
}
