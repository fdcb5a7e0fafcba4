//! Values as people write them, and what the documents say of them.

use super::*;

fn all(fit: fn(&str) -> Fit, want: Fit, texts: &[&str]) {
    for text in texts {
        assert_eq!(fit(text), want, "{text}");
    }
}

#[test]
fn a_thing_is_anything_of_twenty_characters() {
    all(thing, Fit::Good, &["广州至北京", "预约成功！", "出票成功😀", "１２３（全角）", &"字".repeat(20)]);
    all(thing, Fit::Doubtful, &[&"😀".repeat(11), &"😀".repeat(20)]);
    all(thing, Fit::Bad, &[&"字".repeat(21), &"a".repeat(21)]);
}

#[test]
fn a_number_is_digits_with_decimals() {
    all(number, Fit::Good, &["339208499", "3.14", "0", &"9".repeat(32), &format!("{}.5", "9".repeat(31))]);
    all(number, Fit::Doubtful, &["-1", "+1", "１２３", ".5", "5."]);
    all(number, Fit::Bad, &["", ".", "1,000", "12%", "5个", "1e5", "1.2.3", "abc", &"9".repeat(33)]);
}

#[test]
fn letters_are_letters() {
    all(letter, Fit::Good, &["ABC", "z", &"a".repeat(32)]);
    all(letter, Fit::Doubtful, &["ＡＢＣ", "é"]);
    all(letter, Fit::Bad, &["", "A1", "a b", "a-b", "字", &"a".repeat(33)]);
}

#[test]
fn symbols_are_symbols() {
    all(symbol, Fit::Good, &["%", "℃", "￥", "★★★★★", "！", "…"]);
    all(symbol, Fit::Doubtful, &["😀", "①", "+ -"]);
    all(symbol, Fit::Bad, &["", "1", "a", "字", "******"]);
}

#[test]
fn a_character_string_has_no_chinese() {
    all(character_string, Fit::Good, &["NO.2019-12_25", "a b", "#1", &"x".repeat(32)]);
    all(character_string, Fit::Doubtful, &["１２３", "A：1", "ñ"]);
    all(character_string, Fit::Bad, &["", "订单1", &"x".repeat(33)]);
}

#[test]
fn a_time_has_a_time_of_day() {
    let good = [
        "15:01",
        "15:01:59",
        "00:00",
        "23:59",
        "2019年10月1日 15:01",
        "2019年10月1日15:01",
        "2020-01-01 00:00",
        "2020/1/1 00:00:00",
        "2020.01.01 08:30",
        "10月1日 15:01",
        "15:01~16:01",
        "2019年10月1日 15:01~16:01",
        "2019-10-01 15:01 ~ 2019-10-02 15:01",
    ];
    all(time, Fit::Good, &good);
    let doubtful =
        ["9:05", "24:00", "15：01", "15:01～16:01", "2020-01-01T10:00", "19-10-01 15:01", "2020-02-30 15:01"];
    all(time, Fit::Doubtful, &doubtful);
    let bad = [
        "",
        ":",
        "~",
        "2020年1月9日",
        "2020-01-01",
        "25:00",
        "12:60",
        "12:00:60",
        "1:2",
        "123:00",
        "15:01-16:01",
        "15:01~",
        "1:00~2:00~3:00",
        "上午9:00",
        "2020-01-01T10:00:00Z",
        "2020-01-01 10:00:00.000",
        "2020-01-0115:01",
        "明天 15:01",
        "15:01 16:01",
        "1577808000",
    ];
    all(time, Fit::Bad, &bad);
}

#[test]
fn a_date_has_a_date() {
    let good = [
        "2019年10月1日",
        "2015年01月05日",
        "2019年10月",
        "10月1日",
        "2018-01-01",
        "2018/01/01",
        "2018.01.01",
        "2018-01",
        "01-01",
        "2019-12-25 09:42",
        "2019年10月1日 15:01",
        "2019年10月1日~2019年10月3日",
        "2019-10-01 15:01~16:01",
        "2020-02-29",
    ];
    all(date, Fit::Good, &good);
    all(
        date,
        Fit::Doubtful,
        &["19-10-01", "２０１９-１０-０１", "2019-02-30", "2019年 10月 1日", "2019-10-01～2019-10-02"],
    );
    let bad = [
        "",
        "2019",
        "2019年",
        "10月",
        "15:01",
        "2019-13-01",
        "2019-10-32",
        "2019-00-10",
        "2019-10/01",
        "20191001",
        "10月1号",
        "2019-10-01~",
        "2019-10-01~16:01",
        "2019-10-01 星期二",
        "明天",
        "201-10-01",
        "-",
        "年月日",
        "2019-10-01-02",
    ];
    all(date, Fit::Bad, &bad);
}

#[test]
fn an_amount_has_a_sign_and_ten_digits() {
    all(amount, Fit::Good, &["￥100", "¥0.01", "$9999999999", "€1.5", "100元", "￥100元", "0.01元", "＄5"]);
    all(
        amount,
        Fit::Doubtful,
        &[
            "100",
            "99.9",
            "￥1,000.00",
            "HK$100",
            "-￥5",
            "￥-5",
            "￥ 100",
            "￥１００",
            "￥123456789.99",
            "￥5.",
        ],
    );
    all(
        amount,
        Fit::Bad,
        &["", "￥", "元", "￥12345678901", "免费", "3万元", "100元/月", "￥1.2.3", "￥abc", "一百元"],
    );
}

#[test]
fn a_phone_number_is_seventeen_digits_and_symbols() {
    all(phone_number, Fit::Good, &["+86-0766-66888866", "15040571808", "138****1234", "(020) 12345678"]);
    all(phone_number, Fit::Doubtful, &["１５０４０５７１８０８"]);
    all(phone_number, Fit::Bad, &["", "+86-0766-668888661", "020-12345转8", "abc", "***"]);
}

#[test]
fn a_car_number_begins_and_may_end_in_chinese() {
    all(car_number, Fit::Good, &["粤A8Z888挂", "粤AD12345", "京A12345", "使014578", "A12345", "WJ01234警"]);
    all(car_number, Fit::Doubtful, &["粤Ａ12345"]);
    all(car_number, Fit::Bad, &["粤A·12345", "粤A12345学9", "粤港A1234", "粤AD123456", "粤A 1234"]);
}

#[test]
fn a_name_is_ten_chinese_characters_or_twenty_letters() {
    all(
        name,
        Fit::Good,
        &[
            "某某",
            "订阅",
            "咖啡",
            "John Smith",
            "O'Neil-Jones",
            "阿凡提·买买提",
            &"张".repeat(10),
            &"a".repeat(20),
        ],
    );
    all(name, Fit::Doubtful, &["user123", "José", "张三1", "小明😀"]);
    all(name, Fit::Bad, &["", &"张".repeat(11), &"a".repeat(21), "张abcdefghij"]);
}

#[test]
fn a_phrase_is_five_chinese_characters() {
    all(phrase, Fit::Good, &["审核通过", "配送中", "已完成五字"]);
    all(phrase, Fit::Bad, &["", "已完成了六字", "OK", "通过1", "通过！", "审核 过"]);
}

#[test]
fn no_text_stops_a_type() {
    let long = "~:年月日-￥".repeat(2000);
    for (_, fit) in TYPES {
        for text in ["\u{0}", "~~~", "年月日", "月", "::::", "-/-.", "+", "\u{10ffff}", "１", "٣", &long]
        {
            let _ = fit(text);
        }
    }
}
